package org.ceph4j.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessorTest {
  private static final String OLD =
      """
      processor	: 0
      model name	: Intel(R) Xeon(R) Gold 6130: 2.10GHz
      flags		: fpu sse2 avx2 avx512f
      bugs		: spectre_v1 avx512_bf16

      processor	: 1
      model name	: another
      """;

  @Test
  void readsTheFirstProcessorOfLinuxDescription() {
    Processor processor = Processor.parse(OLD);
    assertThat(processor.model()).isEqualTo("Intel(R) Xeon(R) Gold 6130: 2.10GHz");
    assertThat(processor.features()).containsExactlyInAnyOrder("fpu", "sse2", "avx2", "avx512f");
    assertThat(processor.arithmetic()).containsExactly("avx2", "avx512f");
  }

  @Test
  void knowsNoFeatureWhereNothingIsDescribed() {
    Processor processor = Processor.parse("");
    assertThat(processor.model()).isEqualTo(System.getProperty("os.arch"));
    assertThat(processor.features()).isEmpty();
    assertThat(processor.has(Precision.FLOAT32)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"avx512_bf16", "amx_bf16"})
  void eitherInstructionSetGivesBfloat16(String feature) {
    Processor processor = Processor.parse(OLD.replace("avx512f", feature));
    assertThat(processor.has(Precision.BFLOAT16)).isTrue();
    assertThatCode(() -> processor.require(Precision.BFLOAT16)).doesNotThrowAnyException();
  }

  @Test
  void refusesBfloat16WithoutThem() {
    Processor processor = Processor.parse(OLD);
    assertThatThrownBy(() -> processor.require(Precision.BFLOAT16))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("avx512_bf16", "6130", "float32");
    assertThatCode(() -> processor.require(Precision.FLOAT32)).doesNotThrowAnyException();
  }
}
