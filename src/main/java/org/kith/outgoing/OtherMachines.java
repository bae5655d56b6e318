package org.kith.outgoing;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Asks other machines: by HTTPS, on the public internet, without following where an answer points,
 * for a stated time and length. Exempt are the hosts that whoever runs Kith has named
 * (KITH_REACHES).
 */
@Component
public class OtherMachines implements AutoCloseable {

    /** Bytes of an answer; a longer one is none. */
    public static final int LONGEST = 256 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int AT_ONCE = 20;

    private final Fence fence;
    private final CloseableHttpClient client;
    private final Duration patience;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("outgoing-", 0).factory());

    @Autowired
    public OtherMachines(@Value("${kith.reaches:}") List<String> trusted) {
        this(SystemDefaultDnsResolver.INSTANCE, trusted, PATIENCE);
    }

    OtherMachines(DnsResolver names, List<String> trusted, Duration patience) {
        this.fence = new Fence(names, tidy(trusted));
        this.patience = patience;
        this.client = client(fence, patience);
    }

    private static Set<String> tidy(List<String> hosts) {
        return hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static CloseableHttpClient client(Fence fence, Duration patience) {
        var each = Timeout.of(patience);
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(fence)
                        .setMaxConnTotal(AT_ONCE)
                        .setMaxConnPerRoute(AT_ONCE)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(each)
                                        .setSocketTimeout(each)
                                        .build())
                        .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setConnectionRequestTimeout(each)
                                .setResponseTimeout(each)
                                .build())
                .setUserAgent("Kith")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /** Whether such an address may be asked at all; its name is looked at when it is. */
    public boolean mayAsk(URI address) {
        var host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && fence.trusts(host));
    }

    /**
     * @throws IOException where the machine may not be asked, does not answer in time, or says too
     *     much
     */
    public Answer ask(Question question) throws IOException {
        if (!mayAsk(question.address())) {
            throw new IOException("not an address that Kith asks: " + question.address());
        }
        var request = request(question);
        var answer =
                threads.submit(
                        () -> client.execute(request, response -> answer(request, response)));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new IOException(question.address().getHost() + " took too long", slow);
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } finally {
            request.cancel();
        }
    }

    private static HttpUriRequestBase request(Question question) {
        var request = new HttpUriRequestBase(question.method(), question.address());
        question.headers().forEach(request::setHeader);
        if (!question.body().isEmpty()) {
            var type = question.headers().getOrDefault("Content-Type", "text/plain");
            request.setEntity(
                    new StringEntity(
                            question.body(),
                            ContentType.parse(type).withCharset(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private static Answer answer(HttpUriRequestBase request, ClassicHttpResponse response)
            throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getCode(), "", "");
        }
        var type = entity.getContentType();
        try (var content = entity.getContent()) {
            var bytes = content.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                // Otherwise closing would read on to its end.
                request.cancel();
                throw new IOException("an answer of more than " + LONGEST + " bytes");
            }
            return new Answer(
                    response.getCode(),
                    type == null ? "" : type,
                    new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            client.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
