package org.kith.printing;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/** A printed paper as a reader reads it: the words of each page, painted for whoever looks. */
public final class Paper {

    private Paper() {}

    /**
     * @param picture what the picture of its first page is called
     */
    public static List<String> pages(byte[] pdf, String picture) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var folder = Files.createDirectories(Path.of("target/pictures"));
            var painted = new PDFRenderer(document).renderImageWithDPI(0, 80);
            ImageIO.write(painted, "png", folder.resolve("paper-" + picture + ".png").toFile());
            var pages = new ArrayList<String>();
            for (var number = 1; number <= document.getNumberOfPages(); number++) {
                pages.add(page(document, number));
            }
            return pages;
        }
    }

    private static String page(PDDocument document, int number) throws IOException {
        var reader = new PDFTextStripper();
        reader.setStartPage(number);
        reader.setEndPage(number);
        return plain(reader.getText(document));
    }

    /** Letters without their shapes, lines and runs of spaces as one space. */
    public static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("\\s+", " ");
    }
}
