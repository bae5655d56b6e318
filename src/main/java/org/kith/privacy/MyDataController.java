package org.kith.privacy;

import jakarta.servlet.http.HttpServletResponse;

import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.web.Allow;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything held about oneself, to read and to take away. */
@Controller
class MyDataController {

    private final HeldAboutMe held;
    private final JsonMapper json;

    MyDataController(HeldAboutMe held, JsonMapper json) {
        this.held = held;
        this.json = json;
    }

    @GetMapping("/me/data")
    @Allow(value = Role.PERSON, confirmed = true)
    MyDataPage show(Session session) {
        return new MyDataPage(held.of(session.person()));
    }

    @GetMapping("/me/data.html")
    @Allow(value = Role.PERSON, confirmed = true)
    MyDataFile read(Session session, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("html"));
        return new MyDataFile(
                new MyDataPage(held.of(session.person())), session.person().mail(), Instant.now());
    }

    @GetMapping("/me/data.json")
    @Allow(value = Role.PERSON, confirmed = true)
    ResponseEntity<byte[]> take(Session session) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("about", session.person().mail());
        whole.put("at", Instant.now().toString());
        whole.put("held", held.of(session.person()).stream().map(MyDataController::plain).toList());
        var written = json.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("json"))
                .body(written.getBytes(StandardCharsets.UTF_8));
    }

    private static String attachment(String ending) {
        return ContentDisposition.attachment()
                .filename("kith-about-me." + ending)
                .build()
                .toString();
    }

    private static Map<String, Object> plain(Held one) {
        var plain = new LinkedHashMap<String, Object>();
        var network = one.network();
        plain.put("network", network == null ? null : network.slug());
        plain.put("table", one.table());
        plain.put("when_erased", one.fate().code());
        plain.put("rows", List.copyOf(one.rows()));
        return plain;
    }
}
