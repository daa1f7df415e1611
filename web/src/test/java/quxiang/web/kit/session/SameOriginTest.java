package quxiang.web.kit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin,https://a.cn,a.cn,false",
                "none,-,a.cn,false",
                "same-site,https://b.a.cn,a.cn,true",
                "cross-site,https://evil.example,a.cn,true",
                "same-origin,https://a.cn,behind.proxy:8080,false",
                "-,https://a.cn,a.cn,false",
                "-,http://127.0.0.1:8080,127.0.0.1:8080,false",
                "-,https://b.a.cn,a.cn,true",
                "-,null,a.cn,true",
                "-,not an address,a.cn,true",
                "-,-,a.cn,false"
            })
    void whatOtherSitesSendIsRefused(String fetched, String origin, String host, boolean foreign) {
        assertEquals(foreign, SameOrigin.isForeign(fetched, origin, host));
    }
}
