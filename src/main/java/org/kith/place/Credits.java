package org.kith.place;

import org.kith.account.Role;
import org.kith.web.Allow;
import org.kith.web.View;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the shipped data comes from, as its licences ask us to say. */
@Controller
public class Credits {

    private static final List<Credit> ALL = read();

    @GetMapping("/data")
    @Allow(Role.VISITOR)
    Page show() {
        return new Page(ALL);
    }

    @View.Template("place/credits")
    public record Page(List<Credit> credits) implements View {}

    /** One source, in its own words: these are names and licences, the same in every language. */
    public record Credit(
            String title, String what, String url, String licence, String attribution) {}

    private static List<Credit> read() {
        try {
            return new ClassPathResource("data/credits.tsv", Credits.class.getClassLoader())
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Credit(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
