package quxiang.web.kit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrangerSessionsTest {

    private final StrangerSessions strangers = new StrangerSessions(100);
    private final List<String> ended = new ArrayList<>();

    private void come(String address, String id) {
        strangers.add(address, (HttpSession) Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, args) -> {
                    if (method.getName().equals("setMaxInactiveInterval")) {
                        ended.add(id);
                        return null;
                    }
                    return id;
                }));
    }

    @Test
    void aCrowdOfOneAddressTakesNoPlaceOfTheOthers() {
        for (int i = 0; i < 40; i++) {
            come("10.0.0." + i, "guest" + i);
        }
        for (int i = 0; i < 1000; i++) {
            come("10.9.9.9", "crowd" + i);
        }
        assertEquals(940, ended.size());
        assertEquals("crowd0", ended.get(0));
        assertEquals(0, ended.stream().filter(id -> id.startsWith("guest")).count());
    }

    @Test
    void whoSignsInOrGoesLeavesAPlaceAndIsNotEnded() {
        for (int i = 0; i < 100; i++) {
            come("10.0.0.1", "guest" + i);
        }
        strangers.remove("guest0");
        come("10.0.0.2", "next");
        assertEquals(List.of(), ended);
        come("10.0.0.2", "another");
        assertEquals(List.of("guest1"), ended);
    }
}
