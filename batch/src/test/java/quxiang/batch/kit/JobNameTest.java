package quxiang.batch.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.Refusal;

class JobNameTest {

    @ParameterizedTest
    @EnumSource
    void everyJobHasItsXmlWithTheGuardAndEachStepIsWatched(JobName job) throws IOException {
        String xml = Files.readString(Path.of("src/main/resources/META-INF/batch-jobs", job.id() + ".xml"));
        assertEquals(2, xml.split("<listener ref=\"leaseListener\"/>", -1).length, "guards");
        assertEquals(
                xml.split("<step ", -1).length,
                xml.split("<listener ref=\"progressListener\"/>", -1).length,
                "watches");
    }

    @Test
    void parametersAreCheckedAndUnknownOnesRefused() {
        Properties told = JobName.READ_BANK_RESULTS.parameters(Map.of("intake", " 12 "));
        assertEquals("intake=12", JobName.text(told));
        assertEquals("12", JobName.READ_BANK_RESULTS.key(told).subject());
        assertEquals(told, JobName.READ_BANK_RESULTS.about(12));
        assertEquals("", JobName.READ_BANK_RESULTS.key(new Properties()).subject());
        for (Map<String, String> wrong : List.of(Map.of("intake", "0"), Map.of("intake", "1 or 1=1"))) {
            assertEquals(
                    "job.parameter.number",
                    assertThrows(Refusal.class, () -> JobName.READ_BANK_RESULTS.parameters(wrong))
                            .key());
        }
        assertEquals(
                "job.parameter.unknown",
                assertThrows(Refusal.class, () -> JobName.EXPIRE_INVITATIONS.parameters(Map.of("intake", "1")))
                        .key());
    }
}
