package org.kith.media;

import org.kith.community.Group;
import org.kith.pictured.PictureConsent;

import java.util.List;

/**
 * Those of a group who may be named as being in a picture.
 *
 * @param consents that hold today
 */
public record Agreed(Group group, List<PictureConsent> consents) {

    public Agreed {
        consents = List.copyOf(consents);
    }
}
