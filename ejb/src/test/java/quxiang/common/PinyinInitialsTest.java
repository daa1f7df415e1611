package quxiang.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinInitialsTest {

    @ParameterizedTest
    @CsvSource({
        "示范大学, sfdx, 0",
        "示范大学, DX, 2",
        "重庆大学, cqdx, 0",
        "长春大学, ccdx, 0",
        "厦门大学, xmdx, 0",
        "衢州学院, qzxy, 0",
        "中央音乐学院, zyyy, 0",
        "亳州学院, bzxy, 0",
        "北京A大学, bjadx, 0",
        "示范大学, bj, -1",
        "示范大学, sfdxx, -1"
    })
    void firstLettersAreFound(String name, String typed, int place) {
        assertEquals(place, PinyinInitials.of(name).indexOf(typed));
    }
}
