package mhero.hapi;

import ca.uhn.fhir.batch2.jobs.bulkmodify.reindex.ReindexProvider;
import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.IDaoRegistry;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.binstore.DatabaseBinaryContentStorageSvcImpl;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.config.util.ResourceCountCacheUtil;
import ca.uhn.fhir.jpa.dao.FulltextSearchSvcImpl;
import ca.uhn.fhir.jpa.dao.IFulltextSearchSvc;
import ca.uhn.fhir.jpa.dao.search.HSearchSortHelperImpl;
import ca.uhn.fhir.jpa.dao.search.IHSearchSortHelper;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirH2Dialect;
import ca.uhn.fhir.jpa.provider.DaoRegistryResourceSupportedSvc;
import ca.uhn.fhir.jpa.provider.DiffProvider;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.provider.TerminologyUploaderProvider;
import ca.uhn.fhir.jpa.provider.ValueSetOperationProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.search.IStaleSearchDeletingSvc;
import ca.uhn.fhir.jpa.search.StaleSearchDeletingSvcImpl;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.jpa.subscription.match.config.SubscriptionProcessorConfig;
import ca.uhn.fhir.jpa.subscription.match.deliver.email.IEmailSender;
import ca.uhn.fhir.jpa.subscription.submit.config.SubscriptionSubmitterConfig;
import ca.uhn.fhir.jpa.util.ResourceCountCache;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.IResourceSupportedSvc;
import ca.uhn.fhir.rest.server.IncomingRequestAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.interceptor.LoggingInterceptor;
import ca.uhn.fhir.rest.server.interceptor.RequestValidatingInterceptor;
import ca.uhn.fhir.rest.server.interceptor.SearchPreferHandlingInterceptor;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.util.VersionUtil;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import org.hl7.fhir.dstu2.model.Subscription;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import javax.sql.DataSource;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

@Configuration
@EnableTransactionManagement
@Import({
  JpaR4Config.class,
  ThreadPoolFactoryConfig.class,
  JpaBatch2Config.class,
  Batch2JobsConfig.class,
  SubscriptionSubmitterConfig.class,
  SubscriptionProcessorConfig.class,
  SubscriptionChannelConfig.class
})
public class HapiConfig {

  private static final String DATA = System.getProperty("server.data");
  private static final String DDL = ddl();

  private static boolean flag(String name, boolean byDefault) {
    return Boolean.parseBoolean(System.getProperty(name, String.valueOf(byDefault)));
  }

  /** Marks a data folder whose tables were made by this version of HAPI, so that they need no check. */
  static File schemaMark() {
    return DATA == null ? null : new File(DATA, "schema-of-hapi-" + VersionUtil.getVersion());
  }

  private static String ddl() {
    if (DATA == null || !new File(DATA, "fhir.mv.db").exists()) {
      return "create-only";
    }
    return schemaMark().exists() ? "none" : "update";
  }

  /** Every JpaStorageSettings property can be set with -Dhapi.PROPERTY=VALUE. */
  @Bean
  public JpaStorageSettings storageSettings() {
    JpaStorageSettings s = new JpaStorageSettings();
    s.setAllowContainsSearches(true);
    s.setFilterParameterEnabled(true);
    s.setExpungeEnabled(true);
    s.setHibernateSearchIndexSearchParams(false);
    s.setHibernateSearchIndexFullText(false);
    s.setReuseCachedSearchResultsForMillis(60_000L);
    s.setExpireSearchResultsAfterMillis(3_600_000L);
    s.setSearchPreFetchThresholds(List.of(13, 503, 2003, -1));
    s.setTreatReferencesAsLogical(Set.of(
        "http://terminology.hl7.org/*", "https://terminology.hl7.org/*",
        "http://snomed.info/*", "http://unitsofmeasure.org/*", "http://loinc.org/*"));
    BeanWrapperImpl bean = new BeanWrapperImpl(s);
    Properties all = System.getProperties();
    for (String name : all.stringPropertyNames()) {
      if (name.startsWith("hapi.")) {
        bean.setPropertyValue(name.substring("hapi.".length()), all.getProperty(name));
      }
    }
    return s;
  }

  @Bean
  public PartitionSettings partitionSettings() {
    return new PartitionSettings();
  }

  @Bean
  public SubscriptionSettings subscriptionSettings() {
    SubscriptionSettings s = new SubscriptionSettings();
    if (flag("server.subscriptions", true)) {
      s.addSupportedSubscriptionType(Subscription.SubscriptionChannelType.RESTHOOK);
      s.setSubscriptionIntervalInMs(Long.getLong("server.subscriptionMillis", 500L));
    }
    return s;
  }

  @Bean
  public IEmailSender emailSender() {
    return details -> {};
  }

  @Bean(destroyMethod = "close")
  public DataSource dataSource() {
    HikariDataSource ds = new HikariDataSource();
    ds.setJdbcUrl((DATA == null ? "jdbc:h2:mem:fhir" : "jdbc:h2:file:" + DATA + "/fhir")
        + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
    ds.setUsername("sa");
    ds.setPassword("");
    ds.setMaximumPoolSize(10);
    return ds;
  }

  @Bean
  @Primary
  public LocalContainerEntityManagerFactoryBean entityManagerFactory(
      ConfigurableListableBeanFactory beans, FhirContext fhir, JpaStorageSettings settings, DataSource ds) {
    LocalContainerEntityManagerFactoryBean emf =
        HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, settings);
    emf.setPersistenceUnitName("HAPI_PU");
    emf.setDataSource(ds);
    emf.setJpaPropertyMap(Map.of(
        "hibernate.dialect", HapiFhirH2Dialect.class.getName(),
        "hibernate.hbm2ddl.auto", DDL,
        "hibernate.jdbc.batch_size", "20",
        "hibernate.cache.use_query_cache", "false",
        "hibernate.cache.use_second_level_cache", "false",
        "hibernate.archive.scanner", "org.hibernate.boot.archive.scan.internal.DisabledScanner",
        "hibernate.search.enabled", "false"));
    return emf;
  }

  @Bean
  @Primary
  public JpaTransactionManager transactionManager(EntityManagerFactory emf) {
    return new JpaTransactionManager(emf);
  }

  @Bean
  public IFulltextSearchSvc fullTextSearchSvc() {
    return new FulltextSearchSvcImpl();
  }

  @Bean
  public IStaleSearchDeletingSvc staleSearchDeletingSvc() {
    return new StaleSearchDeletingSvcImpl();
  }

  @Bean
  public IHSearchSortHelper hSearchSortHelper(ISearchParamRegistry searchParams) {
    return new HSearchSortHelperImpl(searchParams);
  }

  @Bean
  public DatabaseBackedPagingProvider databaseBackedPagingProvider() {
    DatabaseBackedPagingProvider p = new DatabaseBackedPagingProvider();
    p.setDefaultPageSize(Integer.getInteger("server.pageSize", 20));
    p.setMaximumPageSize(Integer.getInteger("server.maxPageSize", 1000));
    return p;
  }

  @Bean
  public DatabaseBinaryContentStorageSvcImpl binaryStorage() {
    return new DatabaseBinaryContentStorageSvcImpl();
  }

  @Bean
  public IResourceSupportedSvc resourceSupportedSvc(IDaoRegistry daos) {
    return new DaoRegistryResourceSupportedSvc(daos);
  }

  @Bean(name = "myResourceCountsCache")
  public ResourceCountCache resourceCountsCache(IFhirSystemDao<?, ?> systemDao) {
    return ResourceCountCacheUtil.newResourceCountCache(systemDao);
  }

  @Bean
  public RestfulServer restfulServer(
      FhirContext fhir,
      IFhirSystemDao<?, ?> systemDao,
      IJpaSystemProvider systemProvider,
      ResourceProviderFactory resourceProviders,
      JpaStorageSettings settings,
      ISearchParamRegistry searchParams,
      IValidationSupport validationSupport,
      IInstanceValidatorModule validator,
      DatabaseBackedPagingProvider paging,
      ValueSetOperationProvider valueSets,
      TerminologyUploaderProvider terminology,
      ReindexProvider reindex,
      DiffProvider diff) {
    RestfulServer server = new RestfulServer(fhir);
    server.registerProviders(resourceProviders.createProviders());
    server.registerProviders(systemProvider, valueSets, terminology, reindex, diff);
    server.setServerConformanceProvider(
        new JpaCapabilityStatementProvider(server, systemDao, settings, searchParams, validationSupport));
    server.setServerAddressStrategy(new IncomingRequestAddressStrategy());
    server.setPagingProvider(paging);
    server.setDefaultResponseEncoding(EncodingEnum.JSON);
    server.setDefaultPrettyPrint(false);
    LoggingInterceptor log = new LoggingInterceptor();
    log.setLoggerName("fhir.access");
    log.setMessageFormat("${requestVerb} ${requestUrl} ${operationType} ${processingTimeMillis}ms");
    log.setErrorMessageFormat("${requestVerb} ${requestUrl} ERROR ${exceptionMessage}");
    log.setLogExceptions(true);
    server.registerInterceptor(log);
    if (flag("server.lenient", false)) {
      server.registerInterceptor(new SearchPreferHandlingInterceptor(searchParams));
    }
    if (flag("server.validate", false)) {
      RequestValidatingInterceptor v = new RequestValidatingInterceptor();
      v.setIgnoreValidatorExceptions(true); // malformed JSON: leave the 400 to the parser
      v.setFailOnSeverity(ResultSeverityEnum.ERROR);
      v.setValidatorModules(List.of(validator));
      server.registerInterceptor(v);
    }
    return server;
  }
}
