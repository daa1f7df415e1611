package quxiang.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormattedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a<script>alert(1)</script></p>",
                "<p onclick=alert(1)>a</p>",
                "<p style=\"position:fixed;inset:0;background:url(//evil.example/x)\">a</p>",
                "<p class=\"ui-dialog\" id=\"errors\">a</p>",
                "<p>a<img src=x onerror=alert(1)></p>",
                "<p>a<svg/onload=alert(1)></p>",
                "<p>a<iframe src=\"https://evil.example\"></iframe></p>",
                "<p>a<object data=\"data:text/html,x\"></object><embed src=x></p>",
                "<p><a href=\"javascript:alert(1)\">a</a></p>",
                "<p><a href=\" java\nscript:alert(1)\">a</a></p>",
                "<p><a href=\"&#106;avascript:alert(1)\">a</a></p>",
                "<p><a href=\"data:text/html,<script>alert(1)</script>\">a</a></p>",
                "<p><a href=\"https://user@evil.example/\">a</a></p>",
                "<p><a href=\"/logout\">a</a></p>",
                "<p>a<form action=/logout><input type=submit></form></p>",
                "<p>a<meta http-equiv=refresh content=0><base href=//evil.example><link rel=stylesheet href=x></p>",
                "<p>a<style>*{display:none}</style></p>",
                "<p>a</p><!--[if IE]><script>alert(1)</script><![endif]-->",
                "<p>a<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\"></p>",
                "<p>a<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript></p>",
                "<p>a<textarea></p><script>alert(1)</script></textarea>",
                "<p data-dialog=\"accept\" data-render=\"x\">a</p>",
                "<scr<script>ipt>a</script>",
                "a\"><script>alert(1)</script>"
            })
    void nothingThatActsIsLeft(String attack) {
        String clean = FormattedText.clean(attack);
        String marks = Pattern.compile("<[^>]*>")
                .matcher(String.valueOf(clean).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining());
        for (String bad : new String[] {
            "<script",
            "<img",
            "<svg",
            "<iframe",
            "<object",
            "<embed",
            "<form",
            "<input",
            "<meta",
            "<base",
            "<link",
            "<style",
            "<math",
            "<noscript",
            "<textarea",
            "javascript:",
            "data:",
            " on",
            " style=",
            " id=",
            "ui-dialog",
            "data-dialog",
            "data-render",
            "evil.example",
            "/logout",
            "<!--"
        }) {
            assertFalse(marks.contains(bad), clean);
        }
    }

    @Test
    void whatTheEditorWritesIsKept() {
        String typed = "<h2>我们</h2><p><strong>粗</strong><em>斜</em><u>线</u></p>"
                + "<ol><li data-list=\"bullet\"><span class=\"ql-ui\" contenteditable=\"false\"></span>一</li>"
                + "<li data-list=\"ordered\">二</li></ol><blockquote>引</blockquote>"
                + "<p><a href=\"https://example.cn/a?b=c\" target=\"_blank\">网址</a></p>";
        String clean = FormattedText.clean(typed);
        assertEquals(
                "<h3>我们</h3><p><strong>粗</strong><em>斜</em><u>线</u></p>"
                        + "<ol><li data-list=\"bullet\">一</li><li data-list=\"ordered\">二</li></ol>"
                        + "<blockquote>引</blockquote>"
                        + "<p><a href=\"https://example.cn/a?b&#61;c\" rel=\"noopener noreferrer nofollow\">网址</a></p>",
                clean);
        assertEquals(clean, FormattedText.clean(clean));
        assertEquals("我们\n粗斜线\n一\n二\n引\n网址", FormattedText.words(clean));
    }

    @Test
    void aPlainTextKeepsItsLinesAndSigns() {
        String clean = FormattedText.clean("第一行\r\n\r\n第二行 <i>a & b</i>\n");
        assertEquals("<p>第一行</p><p><br /></p><p>第二行 &lt;i&gt;a &amp; b&lt;/i&gt;</p>", clean);
        assertEquals("第一行\n\n第二行 <i>a & b</i>", FormattedText.words(clean));
        assertEquals(clean, FormattedText.clean(clean));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><br></p>",
                "<p> </p>",
                "<ol><li data-list=\"bullet\"></li></ol>",
                "<p><script>x</script></p>",
                "   ",
                "<p>&nbsp;\u200b</p>"
            })
    void nothingToReadIsNothing(String typed) {
        assertNull(FormattedText.clean(typed));
    }

    @Test
    void charactersOfEveryPlaneAreCountedAsTheyAre() {
        String clean = FormattedText.clean("<p>𬭸&nbsp;䶮</p>");
        assertEquals(4, FormattedText.words(clean).length());
        assertTrue(FormattedText.words(clean).startsWith("𬭸"));
    }
}
