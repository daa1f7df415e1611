package quxiang.account.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceClassTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0 | Windows · Edge",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0.0.0 Safari/537.36 | Windows · Chrome",
                "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0 | Linux · Firefox",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15 | macOS · Safari",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Mobile/15E148 MicroMessenger/8.0 | iPhone · WeChat",
                "Mozilla/5.0 (Linux; Android 14; HarmonyOS) Chrome/114.0.0.0 Mobile Safari/537.36 | HarmonyOS · Chrome",
                "Mozilla/5.0 (Linux; Android 14; M2102J2SC) Chrome/114.0.0.0 Mobile Safari/537.36 | Android · Chrome",
                "Mozilla/5.0 (Windows NT 10.0) | Windows"
            })
    void itIsNamedAsItsPersonKnowsIt(String agent, String name) {
        assertEquals(name, DeviceClass.of(agent));
    }

    @Test
    void ofAProgramNothingIsKnown() {
        assertEquals("", DeviceClass.of("curl/8.5.0"));
        assertEquals("", DeviceClass.of(null));
    }
}
