package org.kith.matching;

import org.kith.atlas.Point;
import org.kith.community.Community;

/** A running link of a neighbour of ours with a community elsewhere. */
record Tie(Community.Id ours, Community.Id theirs, Point theirPlace) {}
