package org.kith.admin;

import org.kith.files.FileStore;
import org.kith.network.NetworkScope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds the files that are there against the rows that name them, both ways. */
final class FileCheck {

    /** Whoever brings files back has not written their rows yet. */
    private static final Duration YOUNG = Duration.ofDays(1);

    private final NetworkScope scope;
    private final FileStore files;

    FileCheck(NetworkScope scope, FileStore files) {
        this.scope = scope;
        this.files = files;
    }

    List<Finding> findings(List<Examination.Named> networks) {
        var findings = new ArrayList<Finding>();
        try {
            for (var network : networks) {
                findings.add(of(network));
            }
            findings.addAll(ofNobody(networks));
        } catch (IOException | UncheckedIOException broken) {
            findings.add(
                    new Finding(
                            false,
                            "the files in %s cannot be looked at: %s"
                                    .formatted(files.shown(), broken.getMessage())));
        }
        return findings;
    }

    private Finding of(Examination.Named network) throws IOException {
        var named = named(network);
        var there = files.list(network.id().value());
        var missing = new TreeSet<>(named);
        there.forEach(one -> missing.remove(one.key().sha256()));
        var before = Instant.now().minus(YOUNG);
        var unnamed =
                there.stream()
                        .filter(one -> !named.contains(one.key().sha256()))
                        .filter(one -> one.since().isBefore(before))
                        .count();
        if (!missing.isEmpty()) {
            return new Finding(
                    false,
                    "%s: %,d files are missing in %s, as %s: bring them back from a backup"
                            .formatted(
                                    network.slug(),
                                    missing.size(),
                                    files.shown(),
                                    missing.first()));
        }
        return new Finding(
                true,
                "%s: %,d files, none is missing%s"
                        .formatted(
                                network.slug(),
                                named.size(),
                                unnamed == 0
                                        ? ""
                                        : "; %,d without a row go in the night"
                                                .formatted(unnamed)));
    }

    private List<Finding> ofNobody(List<Examination.Named> networks) throws IOException {
        var known = networks.stream().map(one -> one.id().value()).collect(Collectors.toSet());
        return files.networks().stream()
                .filter(one -> !known.contains(one))
                .map(this::left)
                .toList();
    }

    private Finding left(UUID network) {
        return new Finding(
                false,
                "files of a network that is not here are in %s: delete what is under %s"
                        .formatted(files.shown(), network));
    }

    private Set<String> named(Examination.Named network) {
        return scope.in(
                network.id(),
                db ->
                        new HashSet<>(
                                db.sql("select network_files(:network)")
                                        .param("network", network.id().value())
                                        .query(String.class)
                                        .list()));
    }
}
