<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="form" mode="form"/></xsl:template>

  <xsl:template match="form" mode="more"><a href="/reception/appointments"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
  <xsl:template match="group[@name = 'caller']" mode="beside">
    <aside class="panel beside">
      <h2><xsl:value-of select="p:t('visit_new.help')"/></h2>
      <p><xsl:value-of select="p:t('appointment.slip_help')"/></p>
      <p><xsl:value-of select="p:t('visit_new.sealed')"/></p>
    </aside>
  </xsl:template>
</xsl:stylesheet>
