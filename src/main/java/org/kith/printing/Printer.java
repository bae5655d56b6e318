package org.kith.printing;

import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.springframework.stereotype.Component;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Semaphore;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

/**
 * Makes PDF of XSL-FO. It reads the fonts that Kith brings and nothing else: whatever other address
 * it is told to look at is not there.
 */
@Component
public class Printer {

    private static final URI HERE = URI.create("kith:/");

    private static final Set<String> FONTS =
            Set.of(
                    "NotoSans-Regular.ttf",
                    "NotoSans-Bold.ttf",
                    "NotoSansArabic-Regular.ttf",
                    "NotoSansArabic-Bold.ttf",
                    "NotoSansHebrew-Regular.ttf",
                    "NotoSansHebrew-Bold.ttf");

    private static final String CONFIGURATION =
            """
            <fop version="1.0"><renderers><renderer mime="application/pdf"><fonts>
              <font embed-url="kith:/NotoSans-Regular.ttf"><font-triplet name="Noto Sans" style="normal" weight="normal"/></font>
              <font embed-url="kith:/NotoSans-Bold.ttf"><font-triplet name="Noto Sans" style="normal" weight="bold"/></font>
              <font embed-url="kith:/NotoSansArabic-Regular.ttf"><font-triplet name="Noto Sans Arabic" style="normal" weight="normal"/></font>
              <font embed-url="kith:/NotoSansArabic-Bold.ttf"><font-triplet name="Noto Sans Arabic" style="normal" weight="bold"/></font>
              <font embed-url="kith:/NotoSansHebrew-Regular.ttf"><font-triplet name="Noto Sans Hebrew" style="normal" weight="normal"/></font>
              <font embed-url="kith:/NotoSansHebrew-Bold.ttf"><font-triplet name="Noto Sans Hebrew" style="normal" weight="bold"/></font>
            </fonts></renderer></renderers></fop>
            """;

    /** A long text takes memory while it is set: no more than so many at a time. */
    private static final Semaphore AT_WORK = new Semaphore(2);

    /** Heavy, and safe for many: made when the first paper is asked for. */
    private static final class Made {
        private static final FopFactory FACTORY = factory();
    }

    /**
     * @param title of the document
     * @param at when what it shows was so: the same paper has the same bytes
     */
    public byte[] print(String fo, String title, Instant at) {
        AT_WORK.acquireUninterruptibly();
        try {
            var agent = Made.FACTORY.newFOUserAgent();
            agent.setTitle(title);
            agent.setCreator("Kith");
            agent.setProducer("Kith, Apache FOP");
            agent.setAccessibility(true);
            var out = new ByteArrayOutputStream();
            var fop = Made.FACTORY.newFop(MimeConstants.MIME_PDF, agent, out);
            var reader = parsers().newSAXParser().getXMLReader();
            reader.setContentHandler(fop.getDefaultHandler());
            reader.parse(new InputSource(new StringReader(fo)));
            return SameBytes.of(out.toByteArray(), at);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("a paper cannot be printed", e);
        } finally {
            AT_WORK.release();
        }
    }

    private static SAXParserFactory parsers() throws ParserConfigurationException, SAXException {
        var parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(true);
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return parsers;
    }

    private static FopFactory factory() {
        try {
            var configuration =
                    new DefaultConfigurationBuilder()
                            .build(
                                    new ByteArrayInputStream(
                                            CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
            var fonts = new FontsAlone();
            var factory =
                    new FopFactoryBuilder(
                                    EnvironmentalProfileFactory.createRestrictedIO(HERE, fonts))
                            .setConfiguration(configuration)
                            .setComplexScriptFeatures(true)
                            .setAccessibility(true)
                            .build();
            factory.getFontManager()
                    .setResourceResolver(
                            ResourceResolverFactory.createInternalResourceResolver(HERE, fonts));
            return factory;
        } catch (ConfigurationException mine) {
            throw new IllegalStateException(mine);
        }
    }

    private static final class FontsAlone implements ResourceResolver {

        @Override
        public Resource getResource(URI address) throws IOException {
            var name = address.getPath() == null ? "" : address.getPath().substring(1);
            if (!"kith".equals(address.getScheme()) || !FONTS.contains(name)) {
                throw new FileNotFoundException("nothing but our fonts: " + address);
            }
            var font = Printer.class.getResourceAsStream("/fonts/" + name);
            if (font == null) {
                throw new FileNotFoundException(name);
            }
            return new Resource(font);
        }

        @Override
        public OutputStream getOutputStream(URI address) throws IOException {
            throw new FileNotFoundException("nothing is written: " + address);
        }
    }
}
