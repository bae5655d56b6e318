package org.kith.gathering;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;

import org.kith.shared.Language;
import org.kith.shared.Numerals;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

    /** One thousand to some, one to others, also where a currency has three decimals. */
    private static final Pattern THOUSANDS = Pattern.compile("\\d+,\\d{3}");

    public Fee {
        if (minor <= 0) {
            throw new IllegalArgumentException("a fee is more than nothing");
        }
    }

    /** No power of ten: to write one out may take for ever. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}([.,]\\d{1,3})?");

    /** Empty where it is no amount of this currency, or may mean a thousand times as much. */
    static Optional<Fee> of(String amount, String currency) {
        try {
            var typed = Numerals.western(amount).replace('٫', '.');
            if (!AMOUNT.matcher(typed).matches() || THOUSANDS.matcher(typed).matches()) {
                return Optional.empty();
            }
            var number = new BigDecimal(typed.replace(',', '.'));
            if (number.scale() > digits(currency)) {
                return Optional.empty();
            }
            var minor = number.movePointRight(digits(currency)).longValueExact();
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
