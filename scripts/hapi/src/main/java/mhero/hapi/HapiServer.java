package mhero.hapi;

import ca.uhn.fhir.batch2.api.IJobMaintenanceService;
import ca.uhn.fhir.rest.server.RestfulServer;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.FileSystemUtils;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * HAPI FHIR JPA server, FHIR R4, H2 database, one Tomcat connector on the loopback address.
 * Arguments: PORT [DATA_FOLDER]. Without DATA_FOLDER the database lives in memory.
 */
public final class HapiServer {

  private static final Logger TOMCAT_LOG = Logger.getLogger("org.apache");

  public static void main(String[] args) {
    int port = Integer.parseInt(args[0]);
    if (args.length > 1 && !args[1].isBlank()) {
      System.setProperty("server.data", new File(args[1]).getAbsolutePath());
    }
    try {
      run(port);
    } catch (Throwable t) {
      t.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(int port) throws Exception {
    TOMCAT_LOG.setLevel(Level.WARNING);
    AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext(HapiConfig.class);

    Path work = Files.createTempDirectory("hapi-tomcat");
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(work.toString());
    Connector connector = new Connector();
    connector.setPort(port);
    connector.setProperty("address", "127.0.0.1");
    connector.setProperty("relaxedQueryChars", "|{}[]\\^`\"<>");
    connector.setThrowOnFailure(true);
    tomcat.setConnector(connector);
    Context context = tomcat.addContext("", work.toString());
    Wrapper fhir = Tomcat.addServlet(context, "fhir", spring.getBean(RestfulServer.class));
    fhir.setLoadOnStartup(1);
    context.addServletMappingDecoded("/fhir/*", "fhir");

    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try {
        tomcat.stop();
        tomcat.destroy();
      } catch (Exception e) {
        e.printStackTrace();
      }
      spring.close();
      FileSystemUtils.deleteRecursively(work.toFile());
    }));
    tomcat.start();
    if (HapiConfig.schemaMark() != null) {
      Files.writeString(HapiConfig.schemaMark().toPath(), "");
    }

    // HAPI moves its background jobs (reindexing for a new SearchParameter) on once a minute; a test cannot wait.
    int every = Integer.getInteger("server.jobSeconds", 1);
    if (every > 0) {
      IJobMaintenanceService jobs = spring.getBean(IJobMaintenanceService.class);
      ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread t = new Thread(r, "job-timer");
        t.setDaemon(true);
        return t;
      });
      timer.scheduleWithFixedDelay(() -> {
        try {
          jobs.runMaintenancePass();
        } catch (RuntimeException e) {
          System.err.println("job pass: " + e);
        }
      }, every, every, TimeUnit.SECONDS);
    }
    System.out.println("READY http://127.0.0.1:" + port + "/fhir");
    tomcat.getServer().await();
  }

  private HapiServer() {}
}
