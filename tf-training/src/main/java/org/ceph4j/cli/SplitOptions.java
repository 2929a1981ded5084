package org.ceph4j.cli;

import java.nio.file.Path;
import java.util.List;
import org.ceph4j.InputException;
import org.ceph4j.dataset.Film;
import org.ceph4j.training.FilmSplit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which films validate; at most one may be given. */
final class SplitOptions {
  @Option(
      names = "--fold",
      paramLabel = "K/N",
      description = "Fold K of N validates, as 1/5; folds are runs of films sorted by name.")
  private @Nullable String fold;

  @Option(
      names = "--validation",
      paramLabel = "FILE",
      description = {
        "The films whose stems stand in this text file, one a line, validate.",
        "Default: the last films by name, as many as training.validationShare says."
      })
  private @Nullable Path stems;

  FilmSplit split(List<Film> films, double share) {
    if (fold != null) {
      return fold(films, fold);
    }
    return stems == null
        ? FilmSplit.lastShare(films, share)
        : FilmSplit.named(films, StemFile.read(stems));
  }

  private static FilmSplit fold(List<Film> films, String text) {
    if (!text.matches("[0-9]{1,6}/[0-9]{1,6}")) {
      throw new InputException("--fold: expected K/N such as 1/5, found '" + text + "'.");
    }
    int slash = text.indexOf('/');
    return FilmSplit.fold(
        films,
        Integer.parseInt(text.substring(0, slash)),
        Integer.parseInt(text.substring(slash + 1)));
  }
}
