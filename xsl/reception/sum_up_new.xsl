<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/open.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="lead"><a href="/reception/session/{session/id}"><xsl:apply-templates select="session" mode="when"/></a>: <xsl:value-of select="session/leader"/></p>
    <xsl:apply-templates select="form" mode="kept"/>
    <xsl:if test="conclusion != ''">
      <section class="panel">
        <h2><xsl:value-of select="p:t('field.conclusion')"/></h2>
        <xsl:apply-templates select="conclusion" mode="lines"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/reception/session/{/page/session/id}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
  <xsl:template match="field[@name = 'version']" mode="field"><input type="hidden" name="version" value="{value}"/></xsl:template>
</xsl:stylesheet>
