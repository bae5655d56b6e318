package org.kith.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

/**
 * What is around every page: the reader's language, the network, who is signed in.
 *
 * @param address path and query of this page, for coming back to it
 * @param nonce marks our own scripts for the Content-Security-Policy
 * @param csrf made only when a form asks for it, so that reading sets no cookie
 */
public record Frame(
        Language language,
        @Nullable Network network,
        Actor actor,
        String address,
        String nonce,
        Supplier<String> csrf,
        boolean fragmentWanted,
        Messages messages) {

    /** Kith's own words for a key, with arguments put in. */
    public String t(String key, Object... arguments) {
        return messages.get(language, key, arguments);
    }

    public String number(long count) {
        return NumberFormat.getIntegerInstance(locale()).format(count);
    }

    /** A year, a month or a day, as exactly as it is known. */
    public String date(PartialDate date) {
        var skeleton =
                switch (date.iso().length()) {
                    case 4 -> "y";
                    case 7 -> "yMMMM";
                    default -> DateFormat.YEAR_MONTH_DAY;
                };
        var format = DateFormat.getInstanceForSkeleton(skeleton, locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.earliest().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** The name of a language (ISO 639) as this reader says it. */
    public String languageName(String code) {
        return ULocale.getDisplayLanguage(code, locale());
    }

    public String moment(Instant instant) {
        var format = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(instant));
    }

    /** The day of a moment. */
    public String day(Instant instant) {
        return date(PartialDate.of(instant.atZone(ZoneOffset.UTC).toLocalDate()));
    }

    /** An address within the network of this page. */
    public String at(String path) {
        return (network == null ? "" : "/" + network.slug()) + path;
    }

    /** The address of our style sheet. */
    public String style() {
        return Assets.styleAddress();
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
