package org.ceph4j.client;

/**
 * An image that could not be used; the others of its batch are not affected.
 *
 * @param image the name under which it was handed in
 * @param reason what is wrong with it and what to do, for a user to read
 */
public record FailedImage(String image, String reason) implements Detection {}
