package quxiang.placement;

import jakarta.enterprise.context.ApplicationScoped;
import quxiang.transfer.NumbersOfTransfers;

/** 转递编号 of the sheet in force, as the list of archives asks for it. */
@ApplicationScoped
class IssuedNumbers implements NumbersOfTransfers {

    @Override
    public String joined() {
        return "left join placement_sheet n on n.live_graduate_id = g.id";
    }
}
