<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/known.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="main">
    <xsl:if test="known"><section class="panel stack"><xsl:apply-templates select="known" mode="known"/></section></xsl:if>
    <xsl:if test="visit_id != ''"><p><a href="/reception/visit/{visit_id}"><xsl:value-of select="p:t('visit_new.opened')"/></a></p></xsl:if>
    <xsl:apply-templates select="form" mode="kept"/>
  </xsl:template>

  <xsl:template match="group[@name = 'visitor']" mode="beside">
    <aside class="panel beside">
      <h2><xsl:value-of select="p:t('visit_new.help')"/></h2>
      <p><xsl:value-of select="p:t('petition_new.card')"/></p>
      <p><xsl:value-of select="p:t('visit_new.group')"/></p>
      <p><xsl:value-of select="p:t('visit_new.sealed')"/></p>
      <p class="soft"><xsl:value-of select="p:t('petition_new.privacy')"/><xsl:text> </xsl:text><a href="/tro-giup/van-ban#data" target="_blank"><xsl:value-of select="p:t('petition_new.data')"/></a></p>
    </aside>
  </xsl:template>
</xsl:stylesheet>
