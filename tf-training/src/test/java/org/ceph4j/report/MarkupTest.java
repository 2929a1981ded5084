package org.ceph4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class MarkupTest {
  @Test
  void escapesTextAndAttributes() {
    String text = new Markup().element("a", "<x> & \"y\"", "title", "<&\"'>").finish();
    assertThat(text)
        .isEqualTo("<a title=\"&lt;&amp;&quot;'&gt;\">&lt;x&gt; &amp; &quot;y&quot;</a>");
    Element element = XmlDocuments.parse(text).getDocumentElement();
    assertThat(element.getTextContent()).isEqualTo("<x> & \"y\"");
    assertThat(element.getAttribute("title")).isEqualTo("<&\"'>");
  }

  @Test
  void replacesCharactersThatXmlCannotHold() {
    String text = new Markup().element("a", "\u0000\u001b \ud83d\ude00 \ud83d \uffff").finish();
    assertThat(XmlDocuments.parse(text).getDocumentElement().getTextContent())
        .isEqualTo("\ufffd\ufffd \ud83d\ude00 \ufffd \ufffd");
  }

  @Test
  void refusesToFinishInTheMiddle() {
    Markup markup = new Markup().open("a").open("b").close();
    assertThatThrownBy(markup::finish)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[a]");
  }
}
