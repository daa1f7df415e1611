package quxiang.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import quxiang.server.PageReader;
import quxiang.server.PageReader.Answer;

/** Somebody at the centre who writes one announcement after the other and remembers what the system said of each. */
final class AnnouncementWriter implements Runnable {

    private static final String PAGE = "/centre/announcements.xhtml";

    private final String server;
    private final String name;
    private final List<String> confirmed = Collections.synchronizedList(new ArrayList<>());
    private final List<String> surprises = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger toldToWait = new AtomicInteger();
    private volatile boolean stopped;

    AnnouncementWriter(String server, String name) {
        this.server = server;
        this.name = name;
    }

    /** The titles of which the page said that they are saved. */
    List<String> confirmed() {
        return confirmed;
    }

    /** How often the page said that the system is not available for the moment. */
    int toldToWait() {
        return toldToWait.get();
    }

    /** Answers that were neither. */
    List<String> surprises() {
        return surprises;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try {
            PageReader reader = new PageReader(server).signIn("admin", "centre1", "Quxiang@2027");
            for (int n = 0; !stopped; n++) {
                String title = "公告" + name + n;
                Answer answer = reader.fill(PAGE, "form", Map.of(":title:", title, ":body_input:", "正文"));
                if (answer.status() == 200 && answer.text().contains("公告已保存")) {
                    confirmed.add(title);
                } else if (answer.status() == 503 && answer.text().contains("系统暂时无法使用")) {
                    toldToWait.incrementAndGet();
                } else {
                    surprises.add(answer.status() + " " + answer.path() + " " + answer.text());
                }
            }
        } catch (IOException e) {
            surprises.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
