/**
 * Phantoms: synthetic lateral cephalograms whose landmarks are known exactly.
 *
 * <p>One mean anatomy is kept in millimetres. For each film it is deformed as heads differ (length
 * of the cranial base, height of the face, jaws, incisors, lips, nose), posed, and drawn: skin,
 * bones, teeth and a ruler add densities, which an exposure of random contrast, blur, grain and
 * evenness turns into gray. Every landmark is where the drawing puts its anatomy (a contour's
 * lowest place, a hollow's deepest, a root's tip); nothing marks it. The films test and show a
 * pipeline from end to end; they say nothing about how well a model reads patients.
 *
 * <p>A {@link org.ceph4j.phantom.PhantomSeries} draws films from {@link
 * org.ceph4j.phantom.PhantomSettings}; a {@link org.ceph4j.phantom.PhantomWriter} writes them to
 * disk in a layout that the program reads. Everything is a function of the seed and the film's
 * index.
 */
@NullMarked
package org.ceph4j.phantom;

import org.jspecify.annotations.NullMarked;
