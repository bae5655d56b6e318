package org.kith.gathering;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;

import org.kith.shared.Language;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What one person pays.
 *
 * @param minor in the smallest unit of the currency
 * @param currency ISO 4217
 */
public record Fee(long minor, String currency) {

    static final List<String> CURRENCIES =
            List.of("EUR", "GBP", "ILS", "JOD", "USD", "CHF", "CAD", "DKK", "EGP", "NOK", "SEK");

    private static final long MOST = 100_000_000;

    public Fee {
        if (minor <= 0) {
            throw new IllegalArgumentException("a fee is more than nothing");
        }
    }

    /** Empty where it is no amount of this currency. */
    static Optional<Fee> of(String amount, String currency) {
        try {
            var minor =
                    new BigDecimal(amount.strip().replace(',', '.'))
                            .movePointRight(digits(currency))
                            .longValueExact();
            return minor > 0 && minor <= MOST
                    ? Optional.of(new Fee(minor, currency))
                    : Optional.empty();
        } catch (ArithmeticException | IllegalArgumentException noAmount) {
            return Optional.empty();
        }
    }

    public Fee times(int people) {
        return new Fee(minor * people, currency);
    }

    /** As it is typed. */
    public String amount() {
        return BigDecimal.valueOf(minor, digits(currency)).toPlainString();
    }

    public String said(Language reader) {
        var format = NumberFormat.getCurrencyInstance(ULocale.forLocale(reader.locale()));
        format.setCurrency(com.ibm.icu.util.Currency.getInstance(currency));
        return format.format(BigDecimal.valueOf(minor, digits(currency)));
    }

    private static int digits(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
