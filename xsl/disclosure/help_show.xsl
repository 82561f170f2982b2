<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/open.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="prose">
      <h2><xsl:value-of select="p:t('help.how')"/></h2>
      <p><xsl:value-of select="p:t('help.how_post')"/></p>
      <p><xsl:value-of select="p:t('help.how_person')"/></p>
      <p><xsl:value-of select="p:t('help.how_bring')"/></p>
      <h2><xsl:value-of select="p:t('help.denounce')"/></h2>
      <p><xsl:value-of select="p:t('help.denounce_text')"/></p>
      <h2><xsl:value-of select="p:t('help.lookup')"/></h2>
      <p><xsl:value-of select="p:t('help.lookup_text')"/></p>
      <h2><xsl:value-of select="p:t('help.terms')"/></h2>
      <p><xsl:value-of select="p:t('help.terms_text')"/></p>
      <h2><xsl:value-of select="p:t('help.data')"/></h2>
      <p><xsl:value-of select="p:t('help.data_text')"/></p>
    </div>
  </xsl:template>
</xsl:stylesheet>
