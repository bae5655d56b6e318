package org.kith.duplicates;

import no.priv.garshol.duke.Configuration;
import no.priv.garshol.duke.DataSource;
import no.priv.garshol.duke.Database;
import no.priv.garshol.duke.Property;

import java.util.Collection;
import java.util.List;

/** What Duke asks of its configuration; its own begins an index of a Lucene that is long gone. */
record DukeConfiguration(List<Property> properties, double threshold) implements Configuration {

    @Override
    public Collection<DataSource> getDataSources() {
        return List.of();
    }

    @Override
    public Collection<DataSource> getDataSources(int group) {
        return List.of();
    }

    @Override
    public Database getDatabase(boolean overwrite) {
        throw new UnsupportedOperationException("the database is given to the processor");
    }

    @Override
    public double getThreshold() {
        return threshold;
    }

    @Override
    public double getMaybeThreshold() {
        return 0;
    }

    @Override
    public boolean isDeduplicationMode() {
        return true;
    }

    @Override
    public List<Property> getProperties() {
        return properties;
    }

    @Override
    public Collection<Property> getIdentityProperties() {
        return properties.stream().filter(Property::isIdProperty).toList();
    }

    @Override
    public Property getPropertyByName(String name) {
        return properties.stream()
                .filter(property -> property.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Collection<Property> getLookupProperties() {
        return properties.stream().filter(property -> !property.isIdProperty()).toList();
    }

    @Override
    public void validate() {}

    @Override
    public void setThreshold(double other) {
        throw new UnsupportedOperationException("the threshold is given once");
    }

    @Override
    public void setDatabase(Database other) {
        throw new UnsupportedOperationException("the database is given to the processor");
    }

    @Override
    public Configuration copy() {
        return this;
    }
}
