<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/timeline.xsl"/>
  <xsl:import href="data.xsl"/>

  <xsl:template match="page" mode="tools"><xsl:apply-templates select="request" mode="due"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p><a href="/settlement/data"><xsl:value-of select="p:t('data.back')"/></a></p>
    <section class="panel">
      <p class="lines"><xsl:value-of select="request/data_asked"/></p>
      <xsl:apply-templates select="request" mode="record"><xsl:with-param name="columns" select="'asking_agency_name asked_agency_name data_ground asked_on due_on asked_by_name'"/></xsl:apply-templates>
    </section>
    <xsl:if test="can_answer = '1'"><div class="buttons"><a class="button" href="/settlement/data/{request/id}/answer"><xsl:value-of select="p:t('data.answer')"/></a></div></xsl:if>
    <xsl:if test="request/state = 'done'">
      <section class="panel">
        <h2><xsl:value-of select="p:t('group.data_answer')"/></h2>
        <p class="lines"><xsl:value-of select="request/data_answer"/></p>
        <xsl:if test="request/store_id != ''"><p><a href="/settlement/data/{request/id}/file"><xsl:value-of select="p:t('field.answer_file')"/><xsl:if test="file/name != ''"><xsl:text> </xsl:text><xsl:value-of select="file/name"/></xsl:if></a><xsl:text> </xsl:text><span class="soft"><xsl:apply-templates select="file/size_kb" mode="value"/></span></p></xsl:if>
        <p class="meta"><span><xsl:value-of select="p:day(request/answered_on)"/></span><span><xsl:value-of select="request/answered_by_name"/></span></p>
      </section>
    </xsl:if>
    <h2><xsl:value-of select="p:t('casefile.history')"/></h2>
    <xsl:apply-templates select="history" mode="timeline"/>
  </xsl:template>
</xsl:stylesheet>
