<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/duty.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="lead"><xsl:value-of select="duty/agency_name"/></p>
    <xsl:apply-templates select="duty" mode="duty"/>
    <p class="meta"><span><xsl:value-of select="p:t('duty.law')"/><xsl:text> </xsl:text><xsl:value-of select="p:article(duty/month[1]/article)"/></span></p>
  </xsl:template>
</xsl:stylesheet>
