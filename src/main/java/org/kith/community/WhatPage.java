package org.kith.community;

import org.kith.place.Place;
import org.kith.web.View;

/**
 * The second step: what the community is.
 *
 * @param address where the form goes
 * @param back the step before
 */
@View.Template("community/what")
public record WhatPage(String address, String back, Place place, Answers answers, Naming naming)
        implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
