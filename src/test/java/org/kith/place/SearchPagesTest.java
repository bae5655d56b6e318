package org.kith.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

@KithTest
class SearchPagesTest {

    private final TestNetworks networks;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    @LocalServerPort private int port;

    SearchPagesTest(TestNetworks networks) {
        this.networks = networks;
    }

    @Test
    void a_place_has_a_page_in_every_network() throws Exception {
        var page = get("/places/abu-dis?lang=en", false);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Abu Dis", "أبو ديس", "Palestine", "/map.png?", "Near by");
        assertThat(get("/places/no-such-place", false).statusCode()).isEqualTo(404);
    }

    @Test
    void every_language_shows_the_name_in_its_script() throws Exception {
        assertThat(get("/places/abu-dis?lang=he", false).body()).contains("<bdi>אבו דיס</bdi>");
        assertThat(get("/places/abu-dis?lang=ar", false).body()).contains("<bdi>أبو ديس</bdi>");
    }

    @Test
    void the_search_page_and_its_suggestions_find_the_same_place() throws Exception {
        assertThat(get("/search?q=Abu+Deis&lang=en", false).body())
                .contains("/places/abu-dis", "Not in this network yet", "<html");
        assertThat(get("/search/suggestions?q=Abu+Deis&lang=en", true).body())
                .contains("/places/abu-dis")
                .doesNotContain("<html");
    }

    @Test
    void an_empty_result_says_what_else_to_try() throws Exception {
        assertThat(get("/search?q=qxzjvk&lang=en", false).body()).contains("another spelling");
    }

    @Test
    void the_ground_of_a_map_is_a_picture_whatever_is_asked() throws Exception {
        for (var query : new String[] {"", "?lat=x&lon=&zoom=99&w=9999999&h=-1", "?lat=NaN"}) {
            var url = URI.create("http://localhost:" + port + "/map.png" + query);
            var png =
                    HTTP.send(
                            HttpRequest.newBuilder(url).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(png.statusCode()).isEqualTo(200);
            assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
            assertThat(png.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        }
    }

    @Test
    void the_sources_of_the_data_are_credited() throws Exception {
        var url = URI.create("http://localhost:" + port + "/data");
        assertThat(
                        HTTP.send(
                                        HttpRequest.newBuilder(url).build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .body())
                .contains("GeoNames", "CC BY 4.0", "Natural Earth");
    }

    private HttpResponse<String> get(String path, boolean fragment)
            throws IOException, InterruptedException {
        var url = "http://localhost:" + port + "/" + networks.published().slug();
        var request = HttpRequest.newBuilder(URI.create(url + path));
        if (fragment) {
            request.header("HX-Request", "true");
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
