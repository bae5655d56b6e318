package org.kith.web;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is around every page: the reader's language, the network, who is signed in.
 *
 * @param address path and query of this page, for coming back to it
 * @param nonce marks our own scripts for the Content-Security-Policy
 * @param ending when the network is to be deleted, asked for by pages that say so
 * @param keeper whose device this is, and the key of what it keeps for them ({@code keep.js})
 * @param further where else the menu leads; empty in a part of a page
 * @param around what stands here and is reported or hidden; nothing in a part of a page
 * @param csrf made only when a form asks for it, so that reading sets no cookie
 */
public record Frame(
        Language language,
        @Nullable Network network,
        Actor actor,
        String address,
        String nonce,
        Supplier<Optional<Instant>> ending,
        Supplier<String> csrf,
        Supplier<String> keeper,
        boolean fragmentWanted,
        List<AlsoInMenu.Way> further,
        Around around,
        Messages messages) {

    public Frame {
        further = List.copyOf(further);
    }

    /** The same, whose menu leads further. */
    Frame leading(List<AlsoInMenu.Way> ways, Around here) {
        return new Frame(
                language,
                network,
                actor,
                address,
                nonce,
                ending,
                csrf,
                keeper,
                fragmentWanted,
                ways,
                here,
                messages);
    }

    /** The words for a key with arguments put in: the network's own where it has a label for it. */
    public String t(String key, Object... arguments) {
        return arguments.length == 0
                ? messages.label(network, language, key)
                : messages.get(language, key, arguments);
    }

    /**
     * A caption under a number: what the network calls it whatever the number; where it has no
     * label, Kith's word in the form that goes with the number.
     */
    public String caption(String label, String counted, long count) {
        var own = network == null ? null : network.settings().labels().in(language, label);
        return own == null ? t(counted, count) : own;
    }

    public String number(long count) {
        return NumberFormat.getIntegerInstance(locale()).format(count);
    }

    /** A year, a month or a day, as exactly as it is known. */
    public String date(PartialDate date) {
        return Days.said(date, language);
    }

    /** The name of a language (ISO 639) as this reader says it. */
    public String languageName(String code) {
        return ULocale.getDisplayLanguage(code, locale());
    }

    public String moment(Instant instant) {
        return Days.moment(instant, language);
    }

    /** The day of a moment. */
    public String day(Instant instant) {
        return Days.said(Days.of(instant), language);
    }

    /** When the network is to be deleted, for those who belong to it; null where it is not. */
    public @Nullable Instant lastDay() {
        return ending.get().orElse(null);
    }

    /** For a page about something that broke: it asks for nothing that could break again. */
    Frame askingNothing() {
        return new Frame(
                language,
                network,
                actor,
                address,
                nonce,
                Optional::empty,
                csrf,
                keeper,
                fragmentWanted,
                List.of(),
                Around.NOTHING,
                messages);
    }

    /** Whether there are words for a key. */
    public boolean has(String key) {
        return messages.has(language, key);
    }

    /** Whether this page follows something that was done, and says so. */
    public boolean done() {
        return address.contains("?done=1");
    }

    /** An address within the network of this page. */
    public String at(String path) {
        return (network == null ? "" : "/" + network.slug()) + path;
    }

    /** The address of our style sheet. */
    public String style() {
        return Assets.styleAddress();
    }

    /** The address of the network's own colours; null where it has Kith's. */
    public @Nullable String look() {
        var accent = network == null ? null : network.settings().accent();
        return accent == null ? null : at("/look.css?v=" + accent.hex().substring(1));
    }

    /** The address of the network's picture; null where it has none. */
    public @Nullable String logo() {
        var hash = network == null ? null : network.settings().logo();
        return hash == null ? null : at("/logo.png?v=" + hash);
    }

    /** Those that a reader can choose here. */
    public List<Language> languages() {
        return network == null ? List.of(Language.values()) : network.settings().offered();
    }

    /** The address of htmx, which makes pages pleasant where scripts run. */
    public String htmx() {
        return Assets.htmxAddress();
    }

    /** The address of a script or picture of ours. */
    public String asset(String path) {
        return Assets.address(path);
    }

    /** This page in another language. */
    public String in(Language other) {
        var bare = address.replaceAll("([?&])lang=[a-z]*&?", "$1").replaceAll("[?&]$", "");
        return bare + (bare.contains("?") ? "&" : "?") + "lang=" + other.code();
    }

    public boolean at(String path, boolean exactly) {
        var here = address.split("\\?", 2)[0];
        return exactly ? here.equals(at(path)) : here.startsWith(at(path));
    }

    private ULocale locale() {
        return ULocale.forLocale(language.locale());
    }
}
