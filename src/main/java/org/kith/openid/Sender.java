package org.kith.openid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;

import org.kith.outgoing.Answer;
import org.kith.outgoing.OtherMachines;
import org.kith.outgoing.Question;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.Map;
import java.util.stream.Collectors;

/** The library's questions, asked through our fence. */
@Component
class Sender implements HTTPRequestSender, ResourceRetriever {

    private final OtherMachines others;

    Sender(OtherMachines others) {
        this.others = others;
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        var headers =
                request.getHeaderMap().entrySet().stream()
                        .filter(header -> !header.getValue().isEmpty())
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, header -> header.getValue().getFirst()));
        var body = request.getBody() == null ? "" : request.getBody();
        return response(
                others.ask(
                        new Question(request.getMethod().name(), request.getURI(), headers, body)));
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        var answer = get(URI.create(address.toString()));
        return new Resource(answer.body(), answer.type());
    }

    /**
     * @throws IOException also where the answer is anything but 200
     */
    Answer get(URI address) throws IOException {
        var answer = others.ask(Question.get(address));
        if (answer.status() != 200) {
            throw new IOException(address.getHost() + " answered " + answer.status());
        }
        return answer;
    }

    private static HTTPResponse response(Answer answer) throws IOException {
        try {
            var response = new HTTPResponse(answer.status());
            if (!answer.type().isEmpty()) {
                response.setContentType(answer.type());
            }
            response.setBody(answer.body());
            return response;
        } catch (ParseException malformed) {
            throw new IOException("an answer of no known kind: " + answer.type(), malformed);
        }
    }
}
