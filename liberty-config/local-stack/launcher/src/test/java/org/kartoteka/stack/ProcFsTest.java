package org.kartoteka.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcFsTest {
    @Test
    void thisProcessUsesTimeAndMemory() {
        var used = ProcFs.usage(ProcessHandle.current().pid());

        assertThat(used.cpuSeconds()).isPositive();
        assertThat(used.pssKib()).isPositive().isLessThanOrEqualTo(used.rssKib());
    }

    @Test
    void aProcessThatHasEndedUsesNothingAndHasNoIdentity()
            throws IOException, InterruptedException {
        var process = new ProcessBuilder("true").start();
        process.waitFor();

        assertThat(ProcFs.usage(process.pid())).isEqualTo(ServerUsage.NONE);
        assertThat(ProcFs.identity(process.pid())).isEmpty();
    }

    @Test
    void anIdentityStaysTheSame() {
        var pid = ProcessHandle.current().pid();

        assertThat(ProcFs.identity(pid)).isPresent().isEqualTo(ProcFs.identity(pid));
    }

    @Test
    void theCompilerOfThisProcessIsAPartOfIt() {
        var pid = ProcessHandle.current().pid();

        assertThat(ProcFs.compilerSeconds(pid))
                .isPositive()
                .isLessThan(ProcFs.usage(pid).cpuSeconds());
    }
}
