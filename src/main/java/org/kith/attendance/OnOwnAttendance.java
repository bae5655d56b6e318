package org.kith.attendance;

import org.kith.gathering.OnGatheringPage.Way;
import org.kith.network.Network;
import org.kith.web.Frame;

import java.util.List;

/** Where else the page of somebody's own attendance leads, in rooms above: a bean is asked. */
public interface OnOwnAttendance {

    /**
     * @param address of the page
     */
    List<Way> of(Network network, Attendance attendance, String address, Frame frame);
}
