package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.kith.sheet.Cell;
import org.kith.sheet.GeoJson;
import org.kith.sheet.SheetWriter;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Writes a returned {@link Download} in its format. */
@Component
class Downloads implements HandlerMethodReturnValueHandler {

    private final JsonMapper json;

    Downloads(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Download.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter type,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var download = (Download) Objects.requireNonNull(value);
        var response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var language = Frames.language(asked);
        response.setContentType(download.format().type());
        response.setHeader("Cache-Control", Caching.of(asked));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(download.name() + "." + download.format().ending())
                        .build()
                        .toString());
        var out = response.getOutputStream();
        switch (download.format()) {
            case CSV -> sheet(download, SheetWriter.csv(out));
            case XLSX ->
                    sheet(
                            download,
                            language.rightToLeft()
                                    ? SheetWriter.xlsxRightToLeft(out)
                                    : SheetWriter.xlsx(out));
            case GEOJSON -> geoJson(download, out);
            case JSON -> json(download, out);
        }
    }

    private static void sheet(Download download, SheetWriter writer) throws IOException {
        try (writer) {
            writer.header(download.columns());
            download.rows().accept(row -> write(writer, row));
        }
    }

    private static void write(SheetWriter writer, Download.Row row) {
        try {
            writer.cells(row.cells());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void geoJson(Download download, OutputStream out) {
        try (var collection = new GeoJson(out)) {
            download.rows()
                    .accept(
                            row -> {
                                if (row.where().size() == 1) {
                                    collection.point(
                                            row.where().getFirst(), properties(download, row));
                                } else if (!row.where().isEmpty()) {
                                    collection.line(row.where(), properties(download, row));
                                }
                            });
        }
    }

    private void json(Download download, OutputStream out) {
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartArray();
            download.rows().accept(row -> json.writeValue(generator, properties(download, row)));
            generator.writeEndArray();
        }
    }

    private static Map<String, Object> properties(Download download, Download.Row row) {
        var properties = new LinkedHashMap<String, Object>();
        for (var i = 0; i < row.cells().size(); i++) {
            properties.put(download.columns().get(i), value(row.cells().get(i)));
        }
        return properties;
    }

    private static Object value(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Numeric(BigDecimal number) -> number;
        };
    }
}
