<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/appointment.xsl"/>

  <xsl:template match="page" mode="main">
    <xsl:if test="is_changed = '1'">
      <section class="panel" role="alert">
        <h2><xsl:value-of select="p:t('meanwhile.title')"/></h2>
        <p><xsl:value-of select="p:t('meanwhile.again')"/></p>
        <p><xsl:apply-templates select="appointment/state" mode="value"/></p>
      </section>
    </xsl:if>
    <div class="split">
      <div class="stack"><xsl:apply-templates select="form" mode="form"/></div>
      <aside class="stack"><xsl:apply-templates select="appointment" mode="about"/></aside>
    </div>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/reception/appointment/{/page/appointment/id}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
