package org.ceph4j.client;

/** What became of one image: its landmarks, or why there are none. */
public sealed interface Detection permits FilmLandmarks, FailedImage {
  /** The name under which the image was handed in. */
  String image();
}
