package org.kartoteka.doors;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it was built, with one more module that holds the tests. */
final class DoorsArchive {

    private static final File BUILT = new File("target/kartoteka.ear");
    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String MODULE =
            "<module><web><web-uri>doors.war</web-uri><context-root>/doors</context-root></web></module>";
    private static final String BEANS =
            "<beans xmlns='https://jakarta.ee/xml/ns/jakartaee' version='4.0' bean-discovery-mode='annotated'/>";

    private DoorsArchive() {}

    /** Not named as the delivered one, which the server's own configuration waits for. */
    static EnterpriseArchive create() {
        var ear =
                ShrinkWrap.create(ZipImporter.class, "doors.ear")
                        .importFrom(BUILT)
                        .as(EnterpriseArchive.class);
        var descriptor = descriptor(ear).replace("</application>", MODULE + "</application>");
        ear.delete(DESCRIPTOR);
        return ear.setApplicationXML(new StringAsset(descriptor))
                .addAsManifestResource("doors/ibm-application-bnd.xml", "ibm-application-bnd.xml")
                .addAsModule(Testable.archiveToTest(tests()));
    }

    private static WebArchive tests() {
        return ShrinkWrap.create(WebArchive.class, "doors.war")
                .addPackage(DoorsIT.class.getPackage())
                .deleteClasses(DoorsArchive.class, DoorsServer.class, DoorsServer.Life.class)
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml")
                .addAsLibrary(jarOf(Assertions.class));
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static String descriptor(EnterpriseArchive ear) {
        try (var text = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
