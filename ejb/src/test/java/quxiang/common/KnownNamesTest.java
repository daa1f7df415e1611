package quxiang.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownNamesTest {

    private final KnownNames<String> majors =
            new KnownNames<>(List.of("计算机科学与技术", "软件工程", "会计学", "计算机应用技术", "MBA"), name -> name);

    @Test
    void aPartOfANameFindsItAndWhatBeginsWithItComesFirst() {
        assertEquals(List.of("计算机应用技术", "计算机科学与技术"), majors.like("计算机", 9));
        assertEquals(List.of("计算机应用技术"), majors.like(" 计算机 ", 1));
        assertEquals(List.of("软件工程"), majors.like("工程", 9));
        assertEquals(List.of(), majors.like("哲学", 9));
        assertEquals(List.of(), majors.like("  ", 9));
    }

    @Test
    void initialsOfPinyinFindIt() {
        assertEquals(List.of("计算机科学与技术"), majors.like("jsjk", 9));
        assertEquals(List.of("会计学"), majors.like("kjx", 9), "会 is read kuài here");
        assertEquals(List.of("MBA"), majors.like("mb", 9));
    }
}
