package org.kith.gazetteer;

import com.ibm.icu.text.Transliterator;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Lucene as its manual would have it: each name a document, brought to Latin letters and folded by
 * ICU, cut into grams of two and three letters, ranked by BM25. Names stand in the order of
 * population, which decides among equals.
 */
final class LucenePeer implements Peer {

    private static final int NAMES = 100;

    private final Analyzer analyzer = new Grams();
    private final Path folder;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private static final class Grams extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer whole = new KeywordTokenizer();
            TokenStream latin =
                    new ICUTransformFilter(whole, Transliterator.getInstance("Any-Latin"));
            TokenStream folded = new ICUFoldingFilter(latin);
            return new TokenStreamComponents(whole, new NGramTokenFilter(folded, 2, 3, true));
        }
    }

    LucenePeer(List<GazetteerPlace> places) throws Exception {
        folder = Files.createTempDirectory("kith-lucene");
        var order = new ArrayList<>(places);
        order.sort(
                Comparator.comparingLong(GazetteerPlace::population)
                        .reversed()
                        .thenComparing(GazetteerPlace::id));
        try (var directory = new MMapDirectory(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (GazetteerPlace place : order) {
                for (String name : new LinkedHashSet<>(Hiding.all(place))) {
                    var row = new Document();
                    row.add(new TextField("name", name, Field.Store.NO));
                    row.add(new StringField("country", place.country(), Field.Store.NO));
                    row.add(new StoredField("place", place.id()));
                    writer.addDocument(row);
                }
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(new MMapDirectory(folder));
        searcher = new IndexSearcher(reader);
    }

    @Override
    public List<String> find(String text, String country, int limit) throws Exception {
        var query = new BooleanQuery.Builder();
        try (TokenStream grams = analyzer.tokenStream("name", text)) {
            var term = grams.addAttribute(CharTermAttribute.class);
            grams.reset();
            while (grams.incrementToken()) {
                query.add(new TermQuery(new Term("name", term.toString())), Occur.SHOULD);
            }
            grams.end();
        }
        if (!country.isEmpty()) {
            query.add(new TermQuery(new Term("country", country)), Occur.FILTER);
        }
        var found = new LinkedHashSet<String>();
        var stored = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(query.build(), NAMES).scoreDocs) {
            found.add(stored.document(hit.doc).get("place"));
            if (found.size() == limit) {
                break;
            }
        }
        return List.copyOf(found);
    }

    @Override
    public void close() throws Exception {
        reader.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
