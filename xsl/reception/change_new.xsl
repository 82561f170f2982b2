<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/open.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="lead"><a href="/reception/session/{session/id}"><xsl:apply-templates select="session" mode="when"/></a>: <xsl:value-of select="session/leader"/></p>
    <xsl:if test="is_changed = '1'">
      <section class="panel" role="alert">
        <h2><xsl:value-of select="p:t('meanwhile.title')"/></h2>
        <p><xsl:value-of select="p:t('meanwhile.again')"/></p>
        <p class="meta">
          <span><xsl:value-of select="p:t('session_state.', session/state)"/></span>
          <xsl:if test="session/moved_to != ''"><span><xsl:apply-templates select="session/moved_to" mode="value"/></span></xsl:if>
          <xsl:if test="session/why != ''"><span><xsl:value-of select="session/why"/></span></xsl:if>
        </p>
      </section>
    </xsl:if>
    <xsl:apply-templates select="form" mode="form"/>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/reception/session/{/page/session/id}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
  <xsl:template match="field[@name = 'version']" mode="field"><input type="hidden" name="version" value="{value}"/></xsl:template>
</xsl:stylesheet>
