package org.kith.gazetteer;

import java.util.List;

final class KithPeer implements Peer {

    private final Finder finder;

    KithPeer(List<GazetteerPlace> places) {
        var index = new IndexBuilder();
        places.forEach(index::add);
        finder = new Finder(index.build(), Model.shipped());
    }

    @Override
    public List<String> find(String text, String country, int limit) {
        return finder.find(text, country, limit).stream().map(Finder.Found::place).toList();
    }

    @Override
    public void close() {}
}
