package quxiang.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PackingAgreementsTest {

    @Test
    void aNameIsPartOfAFilesNameOnAnySystem() {
        assertEquals("王䶮", PackingAgreements.safe("王䶮"));
        assertEquals("买买提·阿不都", PackingAgreements.safe("买买提·阿不都"));
        assertEquals("___etc_a_b_", PackingAgreements.safe("\\//etc:a?b\n"));
    }
}
