package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.Forms;
import org.kith.KithTest;
import org.springframework.beans.factory.annotation.Value;

import java.util.Locale;

@KithTest
class AssetsTest {

    private final Forms forms;

    AssetsTest(@Value("${local.server.port}") int port) {
        this.forms = new Forms(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/kith.css", "/kith.svg", "/htmx.js", "/js/passkey.js", "/js/keep.js"})
    void what_is_text_says_its_type_and_its_encoding(String path) {
        var answer = forms.get(path, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT))
                .matches("(text|image)/[a-z+]+;\\s?charset=utf-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }
}
