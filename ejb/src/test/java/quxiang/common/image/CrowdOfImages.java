package quxiang.common.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import quxiang.common.Refusal;

/** A process of its own that cleans a file as often at once as it is told, and says how large each became. */
final class CrowdOfImages {

    private CrowdOfImages() {}

    public static void main(String[] args) throws Exception {
        byte[] upload = Files.readAllBytes(Path.of(args[0]));
        int people = Integer.parseInt(args[1]);
        ExecutorService crowd = Executors.newFixedThreadPool(people);
        CountDownLatch together = new CountDownLatch(people);
        List<Future<String>> cleaned = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            cleaned.add(crowd.submit(() -> {
                together.countDown();
                together.await();
                try {
                    CleanImage clean = CleanImage.of(upload);
                    return clean.width() + "x" + clean.height();
                } catch (Refusal refusal) {
                    return refusal.key();
                }
            }));
        }
        for (Future<String> one : cleaned) {
            System.out.println(one.get());
        }
        crowd.shutdown();
    }
}
