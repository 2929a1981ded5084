package org.ceph4j.client;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.ceph4j.image.FilmReader;
import org.ceph4j.image.GrayImage;
import org.ceph4j.landmark.PixelSpacing;

/**
 * An image to find landmarks in, read only when its turn comes. Immutable; whether it is
 * thread-safe is up to what it was made from, so do not change an array or image handed in.
 *
 * <p>A file is turned upright as its EXIF orientation says; landmarks are found in px of the
 * upright image, which is the one that a viewer shows. An image that is decoded already is taken as
 * it is.
 */
public final class ImageSource {
  private final String name;
  private final Supplier<GrayImage> reader;
  private final Optional<PixelSpacing> spacing;

  private ImageSource(String name, Supplier<GrayImage> reader, Optional<PixelSpacing> spacing) {
    this.name = name;
    this.reader = reader;
    this.spacing = spacing;
  }

  /** A JPEG, PNG, BMP or TIFF file; its name is the path as given. */
  public static ImageSource of(Path file) {
    return of(file.toString(), file);
  }

  /** A JPEG, PNG, BMP or TIFF file under a name of the caller's. */
  public static ImageSource of(String name, Path file) {
    return new ImageSource(name, () -> FilmReader.read(file), Optional.empty());
  }

  /** The bytes of a JPEG, PNG, BMP or TIFF file. */
  public static ImageSource of(String name, byte[] encoded) {
    return new ImageSource(name, () -> FilmReader.read(name, encoded), Optional.empty());
  }

  /** An image that is decoded already. */
  public static ImageSource of(String name, BufferedImage image) {
    return new ImageSource(name, () -> GrayImage.of(image), Optional.empty());
  }

  /** The same image with a known pixel spacing. */
  public ImageSource withSpacing(PixelSpacing known) {
    return new ImageSource(name, reader, Optional.of(known));
  }

  /** The name under which results come back. */
  public String name() {
    return name;
  }

  /** The pixel spacing, where the caller knows it. */
  public Optional<PixelSpacing> spacing() {
    return spacing;
  }

  /**
   * Reads the image.
   *
   * @throws org.ceph4j.InputException if it cannot be read
   */
  GrayImage read() {
    return reader.get();
  }
}
