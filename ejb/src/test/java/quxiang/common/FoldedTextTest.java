package quxiang.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "王\uE863, 王䶮",
        "\u2EE2超, 马超",
        "\u2F8F军, 行军",
        "\uF90A花, 金花",
        "\uD87E\uDC01, 丸",
        "\u2ED9\u2EE6, 韦鸟",
        "买买提.艾力, 买买提·艾力",
        "买买提∙艾力, 买买提·艾力",
        "买买提⋅艾力, 买买提·艾力",
        "古丽•阿依, 古丽·阿依",
        "古丽 ・ 阿依, 古丽·阿依",
        "古丽。阿依, 古丽·阿依",
        "古丽．阿依, 古丽·阿依",
        "欧\u200D阳, 欧阳",
        "葛\uDB40\uDD00亮, 葛亮",
        "葛\uFE00亮, 葛亮",
        "罗芳\u200B, 罗芳",
        "\u200E示范大学, 示范大学",
        "\u00A0周\u3000文博 , 周文博",
        "张三丰（大）, 张三丰(大)",
        "ＭＡＲＹ　Ann, MARY Ann",
        "John A. Smith, John A. Smith",
        "李\uD87A\uDFB6, 李\uD87A\uDFB6",
        "李\uD883\uDEDD, 李\uD883\uDEDD"
    })
    void oneNameIsSpelledOneWay(String typed, String kept) {
        assertEquals(kept, FoldedText.of(typed));
        assertEquals(kept, FoldedText.of(kept));
        assertTrue(FoldedText.same(typed, kept));
    }

    @Test
    void namesAreComparedWithoutCaseSpacesAndKindsOfBrackets() {
        assertTrue(FoldedText.same("示例智造（青岛）有限公司", "示例智造(青岛)有限公司"));
        assertTrue(FoldedText.same("示例智造〔青岛〕有限公司", "示例智造(青岛) 有限公司"));
        assertTrue(FoldedText.same("O’Brien Mary", "o'brien  mary"));
        assertTrue(FoldedText.same(null, ""));
        assertFalse(FoldedText.same("王䶮", "王龑"));
        assertFalse(FoldedText.same("马超", "马起"));
        assertFalse(FoldedText.same("李\uD883\uDEDD", "李\uD883\uDEDE"));
    }

    /** The bytes that every program reads alike, by what this platform makes of them. */
    @Test
    void whatGbkKeptInPrivateUseIsWhatItsBytesMean() {
        Charset gb = Charset.forName("GB18030");
        int place = 0;
        for (int second = 0x50; second <= 0xA0; second++) {
            if (second == 0x7F) {
                continue;
            }
            String read = new String(new byte[] {(byte) 0xFE, (byte) second}, gb);
            String kept = FoldedText.of(Character.toString(0xE815 + place++));
            assertEquals(FoldedText.of(read), kept, Integer.toHexString(second));
            assertFalse(Character.getType(kept.codePointAt(0)) == Character.PRIVATE_USE, kept);
        }
        assertEquals(80, place);
    }

    @Test
    void everyRadicalAndCompatibilityIdeographIsTheCharacterThatItLooksLike() {
        for (int c = 0x2E81; c <= 0x2FD5; c++) {
            if (Character.isDefined(c) && c != 0x2E80) {
                assertTrue(FoldedText.of(Character.toString(c)).codePointAt(0) >= 0x3400, Integer.toHexString(c));
            }
        }
        for (int[] range : List.of(new int[] {0xF900, 0xFAD9}, new int[] {0x2F800, 0x2FA1D})) {
            for (int c = range[0]; c <= range[1]; c++) {
                String folded = FoldedText.of(Character.toString(c));
                assertEquals(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFC), folded);
            }
        }
    }

    @Property(tries = 2000)
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        assertEquals(FoldedText.of(text), FoldedText.of(FoldedText.of(text)));
        assertEquals(FoldedText.key(text), FoldedText.key(FoldedText.of(text)));
    }
}
