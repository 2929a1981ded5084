package org.ceph4j.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ceph4j.dataset.DatasetCheck;
import org.ceph4j.dataset.DatasetOptions;
import org.ceph4j.dataset.Datasets;
import org.ceph4j.dataset.Film;
import org.ceph4j.dataset.FilmSet;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.phantom.PhantomLayout;
import org.ceph4j.phantom.PhantomSeries;
import org.ceph4j.phantom.PhantomSettings;
import org.ceph4j.phantom.PhantomWriter;

/** Makes the demo's films, and reads them back as a user's would be. */
final class DemoFilms {
  /** A quarter of a clinical film's rows and columns, which is quick to make and read. */
  private static final ImageSize SIZE = new ImageSize(600, 484);

  private DemoFilms() {}

  /** Writes phantoms with the paper's 27 landmarks into a folder and reads them. */
  static FilmSet make(Path folder, int count, long seed) {
    PhantomSettings settings = new PhantomSettings(LandmarkSet.PAPER, SIZE, count, seed);
    new PhantomWriter(new PhantomSeries(settings), PhantomLayout.named("csv")).write(folder);
    return DatasetCheck.check(Datasets.open(folder, DatasetOptions.DEFAULT));
  }

  /** The same films, each with the points of its neighbour: there is nothing to learn from them. */
  static FilmSet shuffled(FilmSet films) {
    List<Film> neighbours = new ArrayList<>(films.films());
    Collections.rotate(neighbours, 1);
    List<Film> mixed = new ArrayList<>();
    for (int i = 0; i < neighbours.size(); i++) {
      Film film = films.films().get(i);
      mixed.add(
          new Film(
              film.stem(),
              film.image(),
              film.size(),
              neighbours.get(i).points(),
              film.spacing(),
              film.heatmaps()));
    }
    return new FilmSet(films.root(), films.layout(), films.landmarks(), mixed, films.problems());
  }
}
